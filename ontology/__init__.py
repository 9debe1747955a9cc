"""What can be said: classes, codes, the gazetteer, the lexicon, and the nouns that everything else passes around."""

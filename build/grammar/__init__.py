"""Trees that no treebank owns: how they come about, how they are mended, and what rules ask of them."""

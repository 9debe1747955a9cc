"""Hand-coded statements of Discourse Network Analyzer (https://github.com/leifeld/dna), to claims and back."""

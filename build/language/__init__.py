"""The language pipeline: words to tags, trees and proposed names."""

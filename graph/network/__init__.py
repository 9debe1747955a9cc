"""Networks to measure and to publish: matrices of rows, networkx graphs of matrices, measures, files of other tools."""

"""Whether an event took place: held, planned, proposed, hypothetical, cancelled or denied."""

"""What `peps.py` reads: versions of release schedules, and the milestones in them."""

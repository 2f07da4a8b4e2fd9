"""What belongs to no single lesson: several of them show or compare it."""

"""What a map is made of: the axes it runs over, the marks drawn on it, the runs of its cells and the classes they fall into."""

"""What `make bench` measures: each module asks the built program, as a user would, and compares with a truth that does not
come from it."""

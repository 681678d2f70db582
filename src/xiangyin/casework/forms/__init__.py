"""What people type into the engine's pages; a form parses one verb's input and judges nothing."""

"""What is shown of a year: the counts, and what people say of them."""

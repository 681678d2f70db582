"""乡音 Xiangyin: the working system of a township people's congress."""

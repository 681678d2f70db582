"""Papers: every official document a congress sends out, in GB/T 9704 form."""

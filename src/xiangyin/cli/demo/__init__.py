"""The demo county 云岭县: everything and everybody in it is invented."""

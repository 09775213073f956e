"""The sandbox: what a body may be written in, what it may call, and what is said when it goes wrong."""

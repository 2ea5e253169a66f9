"""wijkbot: brings a question in a neighbourhood to the right colleague. Importing it does nothing."""

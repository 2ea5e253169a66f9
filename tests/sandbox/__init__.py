"""The sandbox, tested without the bot."""

"""What happens between the session and the view: limits, the actor, the second factor."""

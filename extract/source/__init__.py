"""What the API has and how it is read: knows neither where it goes nor what was read before."""

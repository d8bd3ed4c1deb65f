"""The ground floor: settings, errors, logs, progress and files. Knows nothing of the others."""

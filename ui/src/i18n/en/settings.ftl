# Settings.

settings-title = Settings
settings-appearance = Appearance
settings-theme = Theme
settings-theme-system = Follow the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-theme-contrast-detail = Stronger edges and text, light or dark as the system is
settings-zoom = Size
settings-keyboard = Keyboard
settings-single-keys = Single-key shortcuts
settings-single-keys-detail = Switch them off if you dictate, or press keys by accident. Shortcuts with Ctrl or ⌘ stay.

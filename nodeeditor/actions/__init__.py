"""Every command as data: menus, shortcuts, palette, context menus and the page of keys are made of it."""

"""Small widgets of our own: chips, pane headers, meters, empty states, banners and toasts."""

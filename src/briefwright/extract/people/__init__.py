"""Who is who: names, offices and bodies, and whom a phrase means where it stands."""

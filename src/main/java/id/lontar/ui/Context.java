package id.lontar.ui;

import id.lontar.filing.Workbench;

/// What every screen is given.
public record Context(Views views, Jobs jobs, Workbench bench, Shell shell) {}

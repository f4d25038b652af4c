package id.lontar.ui.vault;

import id.lontar.filing.Cabinet;
import id.lontar.ui.Screen;

/// What the vault's pages tell the one who shows them.
public interface VaultStep {
    void show(Screen page);

    /// The store is open; the program may begin.
    void opened(Cabinet cabinet);
}

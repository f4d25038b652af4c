package id.lontar.ui.vault;

import id.lontar.filing.Cabinet;
import id.lontar.ui.Screen;

/// What the vault's pages tell the one who shows them.
public interface VaultStep {
    void show(Screen page);

    /// A short word over the page, and over the one that follows.
    void say(String text);

    /// The store is open; the program may begin.
    void opened(Cabinet cabinet);
}

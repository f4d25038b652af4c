package id.lontar.ui;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Settings;
import id.lontar.filing.Vault;
import id.lontar.filing.Workbench;
import id.lontar.filing.help.Help;
import id.lontar.words.Words;

import java.io.IOException;

/// What the window is handed before a store is open, and how it comes to the rest.
public interface Door {
    Words words();

    /// Whether nothing done here counts.
    boolean practice();

    Vault vault();

    /// Slow when it is first asked something: the window runs that as a job.
    Help help();

    /// Puts everything together over an open store; in practice mode it starts the practice world
    /// too. Slow: the window runs it as a job.
    Workbench open(Cabinet cabinet) throws Exception;

    Settings settings();

    /// Kept for the next start.
    void keep(Settings settings) throws IOException;
}

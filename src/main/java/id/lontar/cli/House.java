package id.lontar.cli;

import id.lontar.filing.ReturnFiles;
import id.lontar.form.Forms;
import id.lontar.rules.Law;
import id.lontar.words.Words;

import java.time.Clock;

/// What the commands work with. Each thing is made when it is first asked for, so that working out
/// a return neither opens a store nor starts a gateway.
public interface House {
    Words words();

    Law law();

    Forms forms();

    Clock clock();

    Offline offline();

    /// What works without store and network.
    record Offline(ReturnFiles files) {}
}

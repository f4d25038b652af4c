package id.lontar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// Opens the window.
@Command(name = "window")
final class WindowCommand implements Callable<Integer> {
    private final House house;

    /// The practice gateway is the only one there is without a profile file, so this is the
    /// default; the option says it aloud.
    @Option(names = "--practice")
    boolean practice;

    WindowCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        if (!house.openWindow()) throw new Stopped(Exit.NO_DISPLAY, "cli.window.none");
        return Exit.OK.code();
    }
}

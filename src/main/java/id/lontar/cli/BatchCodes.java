package id.lontar.cli;

import id.lontar.filing.batch.Asking;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.concurrent.Callable;

/// Sees to it that every return that waits has a code asked for.
@Command(name = "codes")
final class BatchCodes implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin BatchDoor door;
    @Spec CommandSpec spec;

    @Option(names = "--resend", descriptionKey = "batchResend")
    boolean resend;

    BatchCodes(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return door.ask(house, terminal, spec, bench -> Asking.forCodes(bench, resend));
    }
}

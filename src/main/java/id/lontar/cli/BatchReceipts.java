package id.lontar.cli;

import id.lontar.filing.batch.Asking;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.concurrent.Callable;

/// Asks where each return stands that was sent, and fetches and checks the receipts that are there.
@Command(name = "receipts")
final class BatchReceipts implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin BatchDoor door;
    @Spec CommandSpec spec;

    BatchReceipts(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return door.ask(house, terminal, spec, Asking::forReceipts);
    }
}

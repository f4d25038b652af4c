package id.lontar.cli;

import id.lontar.filing.batch.Asking;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.concurrent.Callable;

/// Uploads what is sealed, and has its codes sent. What was sent leaves the list.
@Command(name = "send")
final class BatchSend implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin BatchDoor door;
    @Spec CommandSpec spec;

    BatchSend(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return door.ask(house, terminal, spec, Asking::toSend);
    }
}

package id.lontar.ui.home;

import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;
import id.lontar.ui.Context;

import javafx.scene.control.Button;

import java.io.IOException;
import java.nio.file.Path;

/// Writes a backup when somebody asks for one. Whether it works or not, it can be asked for again.
record BackupNow(Context context, Vault vault) {
    private sealed interface Ended {
        record Written(Path file) implements Ended {}

        record Failed(Exception why) implements Ended {}
    }

    void into(Path folder, Button button, Runnable then) {
        button.setDisable(true);
        context.jobs()
                .start(
                        progress -> write(folder),
                        ended -> {
                            button.setDisable(false);
                            tell(ended);
                            then.run();
                        });
    }

    private Ended write(Path folder) {
        try {
            return new Ended.Written(vault.backUp(folder));
        } catch (IOException | StoreFault e) {
            return new Ended.Failed(e);
        }
    }

    private void tell(Ended ended) {
        switch (ended) {
            case Ended.Written(var file) ->
                    context.shell().say(context.views().words().say("home.backup.done", file));
            case Ended.Failed(var why) -> context.shell().failed(why);
        }
    }
}

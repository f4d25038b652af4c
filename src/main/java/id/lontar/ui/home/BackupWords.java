package id.lontar.ui.home;

import id.lontar.filing.Fault;
import id.lontar.filing.Vault.BackupPlace;
import id.lontar.words.Words;

import java.time.Instant;

/// How the backups in a place stand, in a sentence.
record BackupWords(Words words, Instant now) {
    String of(BackupPlace place) {
        var last =
                place.last()
                        .map(at -> words.say("home.backup.last", words.moment(at)))
                        .orElseGet(() -> words.say("home.backup.none"));
        return place.fault()
                .map(fault -> words.say("home.backup.failed", why(fault), place.folder(), last))
                .orElseGet(
                        () ->
                                place.isInTrouble(now)
                                        ? words.say("home.backup.old", place.folder(), last)
                                        : last);
    }

    private String why(Fault fault) {
        return fault == Fault.OTHER ? words.say("home.backup.other") : words.say(fault.key());
    }
}

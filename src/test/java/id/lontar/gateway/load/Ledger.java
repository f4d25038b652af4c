package id.lontar.gateway.load;

import org.jdbi.v3.core.Jdbi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/// What the gateways have promised to people, to be held against their store.
final class Ledger {
    /// @param number of the person
    record Taken(int number, String ttsNo, String submissionId) {}

    private final ConcurrentLinkedQueue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Taken> unopened = new ConcurrentLinkedQueue<>();
    private final List<Opened> opened = new ArrayList<>();
    private final Map<String, String> challenges = new ConcurrentHashMap<>();

    record Opened(int number, String challengeId) {}

    void took(Taken receipt) {
        taken.add(receipt);
        unopened.add(receipt);
    }

    /// A return whose owner has not asked for a code yet.
    Optional<Taken> next() {
        return Optional.ofNullable(unopened.poll());
    }

    /// Asking was in vain; it is asked for again later.
    void putBack(Taken receipt) {
        unopened.add(receipt);
    }

    synchronized void opened(Taken receipt, String challengeId) {
        challenges.put(challengeId, receipt.submissionId());
        opened.add(new Opened(receipt.number(), challengeId));
    }

    /// Somebody who has asked before.
    synchronized Optional<Opened> impatient() {
        if (opened.isEmpty()) return Optional.empty();
        return Optional.of(opened.get(ThreadLocalRandom.current().nextInt(opened.size())));
    }

    int uploads() {
        return taken.size();
    }

    int codes() {
        return challenges.size();
    }

    /// What is wrong; empty when every promise is kept, once.
    List<String> faults(Jdbi db) {
        var faults = new ArrayList<String>();
        var numbers = new HashSet<String>();
        for (var each : taken)
            if (!numbers.add(each.ttsNo())) faults.add("given twice: " + each.ttsNo());
        db.useHandle(
                handle -> {
                    var kept =
                            new HashSet<>(
                                    handle.select(
                                                    "select tts_no || submission_id from"
                                                            + " submission where npwp like '9%'")
                                            .mapTo(String.class)
                                            .list());
                    for (var each : taken)
                        if (!kept.contains(each.ttsNo() + each.submissionId()))
                            faults.add("lost: " + each.ttsNo());
                    var open =
                            new HashSet<>(
                                    handle.select(
                                                    "select challenge_id || submission_id from"
                                                            + " challenge where npwp like '9%'")
                                            .mapTo(String.class)
                                            .list());
                    challenges.forEach(
                            (challenge, submission) -> {
                                if (!open.contains(challenge + submission))
                                    faults.add("lost: challenge " + challenge);
                            });
                    for (var doubled : DOUBLED)
                        handle.select(doubled)
                                .mapTo(String.class)
                                .forEach(each -> faults.add("doubled: " + each));
                });
        return faults;
    }

    private static final List<String> DOUBLED =
            List.of(
                    "select npwp from submission where npwp like '9%' group by npwp"
                            + " having count(*) > 1",
                    "select submission_id from challenge where npwp like '9%' and state = 'OPEN'"
                            + " group by submission_id having count(*) > 1",
                    "select challenge_id from mail_delivery where address like 'p9%'"
                            + " group by challenge_id having count(*) > 1");
}

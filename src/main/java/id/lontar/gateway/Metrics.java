package id.lontar.gateway;

import id.lontar.filing.Challenge;
import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Challenge.Reason;
import id.lontar.gateway.mail.Lanes;
import id.lontar.gateway.mail.MailEar;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// What this process has seen happen, under the names of section 8.7 of the verification channel.
/// Several gateways are added up by whoever reads them. No number here names a person, and no label
/// holds a code: providers, lanes, reasons, answers of mail servers, kinds of proof.
final class Metrics implements MailEar {
    private static final Duration[] TO_250 = seconds(1, 2, 5, 10, 30, 60, 300, 1800, 36_000);
    private static final Duration[] AT_ENTRY = seconds(15, 30, 60, 120, 300, 600, 1800, 3600);
    private static final Duration[] ANSWERS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    /// The other mail server chooses its answer, and must not choose how much is kept of them.
    private static final int MOST_ANSWERS = 200;

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics() {
        registry.config()
                .meterFilter(
                        MeterFilter.maximumAllowableTags(
                                "mail_attempt", "enhanced", MOST_ANSWERS, MeterFilter.deny()));
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        bindGc();
        for (var each : new String[] {"coalesced", "resend_noop", "late_bounce"})
            registry.counter(each);
    }

    /// It listens to the collector as long as the process lives.
    @SuppressWarnings("resource")
    private void bindGc() {
        new JvmGcMetrics().bindTo(registry);
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    /// Somebody asked for a code, and got this challenge for an answer.
    ///
    /// @param before whether its letter was there before and no other was made
    void codeRequested(Challenge shown, boolean before) {
        var provider =
                shown.deliveries().isEmpty()
                        ? "none"
                        : Lanes.known(shown.deliveries().getFirst().lane());
        registry.counter("code_request", "provider", provider).increment();
        if (before) registry.counter("coalesced").increment();
    }

    void resendWasNotNeeded() {
        registry.counter("resend_noop").increment();
    }

    /// @param method how a proof was brought
    /// @param result `ok`, or the kind of the refusal
    void verified(String method, String result) {
        registry.counter("verify", "method", method, "result", result).increment();
    }

    /// A mailed code released a return.
    ///
    /// @param age since its letter was taken
    /// @param attempts this one included
    void codeEntered(Duration age, int attempts) {
        Timer.builder("code_age_at_entry")
                .serviceLevelObjectives(AT_ENTRY)
                .register(registry)
                .record(age);
        DistributionSummary.builder("attempts_used")
                .serviceLevelObjectives(1, 2, 3, 4)
                .register(registry)
                .record(attempts);
    }

    /// @param route as it is written down, without what stands in its place
    void answered(String method, String route, int status, Duration took) {
        Timer.builder("http_server_requests")
                .tags("method", method, "route", route, "status", String.valueOf(status))
                .serviceLevelObjectives(ANSWERS)
                .register(registry)
                .record(took);
    }

    @Override
    public void tried(Attempt attempt) {
        var lane = Lanes.known(attempt.lane());
        if (attempt.state() == DeliveryState.DROPPED) {
            dropped(attempt.reason().orElse(Reason.NOT_NEEDED), 1);
            return;
        }
        Counter.builder("mail_attempt")
                .tags("lane", lane, "code", String.valueOf(attempt.code()))
                .tags("enhanced", attempt.enhanced())
                .register(registry)
                .increment();
        if (attempt.isTaken())
            Timer.builder("mail_time_to_250")
                    .tags("lane", lane)
                    .serviceLevelObjectives(TO_250)
                    .register(registry)
                    .record(attempt.sinceRequested());
    }

    /// An attempt at a short message ended.
    ///
    /// @param state it was left in
    void texted(String state) {
        registry.counter("sms_attempt", "state", state).increment();
    }

    /// An operator told what became of one.
    ///
    /// @param heard whether one of ours was meant
    void textReported(String report, boolean heard) {
        registry.counter("sms_report", "report", report, "ours", String.valueOf(heard)).increment();
    }

    @Override
    public void bouncedLate() {
        registry.counter("late_bounce").increment();
    }

    @Override
    public void dropped(Reason reason, int letters) {
        var name = reason.name().toLowerCase(Locale.ROOT);
        registry.counter("dropped", "reason", name).increment(letters);
    }

    @Override
    public void accepted(Handle transaction, String challengeId, Instant at) {
        // Counted as an attempt, after its transaction.
    }

    @Override
    public void changed(String challengeId) {
        // Nobody waits here.
    }

    private static Duration[] seconds(long... bounds) {
        var durations = new Duration[bounds.length];
        for (var i = 0; i < bounds.length; i++) durations[i] = Duration.ofSeconds(bounds[i]);
        return durations;
    }
}

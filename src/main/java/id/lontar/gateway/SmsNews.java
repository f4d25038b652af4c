package id.lontar.gateway;

import id.lontar.gateway.sms.SmsEar;
import id.lontar.gateway.sms.SmsOperator.Report;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/// What the gateway makes of the news about short messages.
record SmsNews(Policy.Codes policy, Metrics metrics) implements SmsEar {
    @Override
    public void arrived(Handle transaction, String challengeId, Instant at) {
        ChallengeTable.delivered(transaction, challengeId, at, at.plus(policy.softLife()));
    }

    @Override
    public void tried(String state) {
        metrics.texted(state);
    }

    @Override
    public void reported(Report report, boolean heard) {
        metrics.textReported(report.name(), heard);
    }
}

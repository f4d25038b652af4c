package id.lontar.gateway.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// People who come when they come: arrivals follow a Poisson process and wait for nobody's answer.
final class Traffic {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int TRIES = 4;

    private final HttpClient client;
    private final List<GatewayProcess> gateways;
    private final List<City.Inhabitant> people;
    private final Envelopes envelopes;
    private final Ledger ledger;
    private final AtomicInteger nextPerson = new AtomicInteger();
    private final AtomicInteger nextGateway = new AtomicInteger();
    private final Random random = new Random(31_03_2021);

    Traffic(
            HttpClient client,
            List<GatewayProcess> gateways,
            List<City.Inhabitant> people,
            Envelopes envelopes,
            Ledger ledger) {
        this.client = client;
        this.gateways = gateways;
        this.people = people;
        this.envelopes = envelopes;
        this.ledger = ledger;
    }

    /// Requests a second.
    record Rate(double uploads, double codes) {
        double all() {
            return uploads + codes;
        }
    }

    /// @param asks answers to people who asked again for a code that was on its way or just sent
    record Answers(Latencies uploads, Latencies codes, Latencies asks) {
        Answers() {
            this(
                    new Latencies("upload"),
                    new Latencies("code request, first"),
                    new Latencies("code request, again"));
        }

        long codeRequests() {
            return codes.answered() + asks.answered();
        }
    }

    /// Comes back when the last answer is there.
    Answers run(Rate rate, Duration time) {
        var answers = new Answers();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = System.nanoTime();
            var due = start;
            while (true) {
                due += (long) (-Math.log(1 - random.nextDouble()) / rate.all() * 1e9);
                if (due - start > time.toNanos()) break;
                for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime())
                    LockSupport.parkNanos(wait);
                var at = due;
                if (random.nextDouble() * rate.all() < rate.uploads())
                    threads.execute(() -> upload(answers.uploads(), at));
                else threads.execute(() -> code(answers, at));
            }
        }
        return answers;
    }

    private void upload(Latencies latencies, long due) {
        var number = nextPerson.getAndIncrement();
        try {
            var envelope = envelopes.open(number);
            var request =
                    signed(number)
                            .header("Idempotency-Key", envelope.digest())
                            .PUT(BodyPublishers.ofByteArray(envelope.container()));
            var path = "/v1/submissions/" + envelope.digest();
            var answer = ask(latencies, request, path);
            if (answer.statusCode() != 200) {
                latencies.failed();
                return;
            }
            latencies.took(System.nanoTime() - due);
            var receipt = json(answer);
            ledger.took(
                    new Ledger.Taken(
                            number,
                            receipt.path("ttsNo").asText(),
                            receipt.path("submissionId").asText()));
        } catch (IOException e) {
            latencies.failed();
        }
    }

    /// Whoever has just sent a return asks for its code; the others ask again for theirs.
    private void code(Answers answers, long due) {
        var fresh = ledger.next();
        if (fresh.isPresent()) first(answers.codes(), fresh.get(), due);
        else ledger.impatient().ifPresent(each -> again(answers.asks(), each, due));
    }

    private void first(Latencies latencies, Ledger.Taken receipt, long due) {
        try {
            var body = JSON.createObjectNode().put("submissionId", receipt.submissionId());
            var request = signed(receipt.number()).POST(BodyPublishers.ofString(body.toString()));
            var answer = ask(latencies, request, "/v1/challenges");
            if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
            latencies.took(System.nanoTime() - due);
            ledger.opened(receipt, json(answer).path("challengeId").asText());
        } catch (IOException e) {
            latencies.failed();
            ledger.putBack(receipt);
        }
    }

    /// A mail on its way is not sent twice, and one just sent is not sent again for a while: both
    /// are right answers.
    private void again(Latencies latencies, Ledger.Opened opened, long due) {
        try {
            var request = signed(opened.number()).POST(BodyPublishers.noBody());
            var path = "/v1/challenges/" + opened.challengeId() + "/resend";
            var status = ask(latencies, request, path).statusCode();
            if (status == 200 || status == 429) latencies.took(System.nanoTime() - due);
            else latencies.failed();
        } catch (IOException e) {
            latencies.failed();
        }
    }

    private HttpRequest.Builder signed(int number) {
        return HttpRequest.newBuilder()
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + people.get(number).token());
    }

    /// From one gateway after the other until one answers, as a client does whose line broke: the
    /// gateways must take the same request twice as one.
    private HttpResponse<byte[]> ask(Latencies latencies, HttpRequest.Builder request, String path)
            throws IOException {
        var failure = new IOException("never asked");
        var first = nextGateway.getAndIncrement();
        for (var i = 0; i < TRIES; i++) {
            var gateway = gateways.get((first + i) % gateways.size());
            try {
                return client.send(
                        request.uri(gateway.at(path)).build(), BodyHandlers.ofByteArray());
            } catch (IOException e) {
                failure = e;
                latencies.askedAgain();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        throw failure;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}

package id.lontar.ui.desk;

import id.lontar.filing.CodeCards;
import id.lontar.filing.CodeCards.Cards;
import id.lontar.filing.CodeCards.Offer;
import id.lontar.filing.Outcome;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;
import id.lontar.work.SecretFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Makes a code card, writes it where its owner said, and only then has it count: until then the
/// old card stays.
///
/// @param file its owner has agreed that what stands there goes
record NewCodeCard(Workbench bench, Npwp npwp, Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(NewCodeCard.class);

    /// @param serial empty when the file could not be written, and no new card counts
    record Made(Optional<String> serial, Cards cards) {}

    Outcome<Made> make(String efin, Optional<String> totp) {
        var cards = bench.office().codeCards();
        return cards.make(npwp.digits(), efin, totp).then(offer -> written(cards, offer));
    }

    private Outcome<Made> written(CodeCards cards, Offer offer) {
        try {
            var pdf = bench.papers().cards().print(offer, npwp, bench.office().gateway());
            Files.deleteIfExists(file);
            SecretFile.write(file, pdf);
        } catch (IOException e) {
            LOG.warn("a code card could not be written: {}", e.getClass().getSimpleName());
            return cards.of(npwp.digits()).map(now -> new Made(Optional.empty(), now));
        }
        return cards.activate(npwp.digits(), offer.cardId())
                .map(now -> new Made(Optional.of(offer.serial()), now));
    }
}

package id.lontar.exchange.paper;

import id.lontar.filing.SeasonPapers;
import id.lontar.filing.SeasonReport;
import id.lontar.words.Words;
import id.lontar.work.Progress;

/// The report of a season as PDF and as spreadsheet, in one language.
public final class SeasonFiles implements SeasonPapers {
    private final Words words;

    public SeasonFiles(Words words) {
        this.words = words;
    }

    @Override
    public byte[] pdf(SeasonReport report, Progress progress) throws InterruptedException {
        return new PrintedSeason(words, report, progress).print();
    }

    @Override
    public byte[] xlsx(SeasonReport report, Progress progress) throws InterruptedException {
        return new SeasonWorkbook(words, report, progress).write();
    }
}

package id.lontar.filing.batch;

import id.lontar.filing.Attachment;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.Sha256;
import id.lontar.rules.Enclosed;

import java.util.ArrayList;
import java.util.List;

/// The files kept beside a draft that go into its seal.
record Enclosures(Cabinet cabinet) {
    /// A file whose bytes are gone or are others than those the return names.
    static final class Changed extends Exception {
        private static final long serialVersionUID = 1;
        private final String name;

        Changed(String name) {
            super("attachment is not as it was");
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    List<Attachment> of(Filing filing) throws Changed {
        var all = new ArrayList<Attachment>();
        for (var row : filing.taxReturn().answers().rows(Enclosed.FILES)) {
            var name = row.text(Enclosed.FILE_NAME);
            var digest = row.text(Enclosed.FILE_SHA256);
            var content =
                    cabinet.kept(filing.id(), Attachment.FOLDER + name)
                            .or(() -> cabinet.kept(filing.id(), name))
                            .filter(bytes -> Sha256.of(bytes).hex().equals(digest))
                            .orElseThrow(() -> new Changed(name));
            all.add(new Attachment(name, content));
        }
        return all;
    }
}

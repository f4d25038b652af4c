import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// Writes down whose work is inside a package and on which terms: `LICENCES.txt`, a line for each
/// library, and its own licence and notice files in a folder of its name. Fails when a library is
/// not in the bill of materials, is not the one that is named there, or has no licence.
///
/// Usage: `java -cp 'lib/*' Licences.java BOM.json LIB FOLDER`
class Licences {
    private static final Pattern TERMS =
            Pattern.compile("(?:.*/)?(?:LICEN[CS]E|NOTICE|COPYING|COPYRIGHT)[^/]*");
    private static final String OURS = "lontar-";

    public static void main(String[] args) throws Exception {
        var bom = new ObjectMapper().readTree(Path.of(args[0]).toFile()).path("components");
        var folder = Path.of(args[2]);
        Files.createDirectories(folder);
        var lines = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (var jar : jars(Path.of(args[1]))) {
            var component = named(bom, sha256(jar));
            var terms = component == null ? "" : terms(component);
            if (terms.isEmpty()) {
                faults.add(jar.getFileName().toString());
                continue;
            }
            lines.add(
                    "%s %s: %s"
                            .formatted(
                                    component.path("name").asText(),
                                    component.path("version").asText(),
                                    terms));
            copyTerms(jar, folder.resolve(component.path("name").asText()));
        }
        Files.write(folder.resolve("LICENCES.txt"), lines);
        if (faults.isEmpty()) return;
        System.err.println("no known licence: " + String.join(", ", faults));
        System.exit(1);
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".jar"))
                    .filter(each -> !each.getFileName().toString().startsWith(OURS))
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }

    private static JsonNode named(JsonNode bom, String sha256) {
        for (var component : bom)
            for (var hash : component.path("hashes"))
                if (hash.path("content").asText().equals(sha256)) return component;
        return null;
    }

    private static String terms(JsonNode component) {
        var names = new ArrayList<String>();
        for (var each : component.path("licenses")) {
            var licence = each.path("license");
            var name = licence.path("id").asText(licence.path("name").asText());
            names.add(name.isEmpty() ? each.path("expression").asText() : name);
        }
        return String.join(", ", names);
    }

    private static void copyTerms(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.isDirectory()
                        || entry.getName().endsWith(".class")
                        || !TERMS.matcher(entry.getName().toUpperCase(Locale.ROOT)).matches())
                    continue;
                Files.createDirectories(folder);
                var name = entry.getName().replace('/', '-');
                Files.write(folder.resolve(name), zip.getInputStream(entry).readAllBytes());
            }
        }
    }
}

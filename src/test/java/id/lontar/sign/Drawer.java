package id.lontar.sign;

import id.lontar.filing.Cabinet;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The drawer of a cabinet that keys are kept in, in memory; everything else of it refuses.
final class Drawer {
    final TreeMap<String, byte[]> files = new TreeMap<>();

    Cabinet cabinet() {
        return (Cabinet)
                Proxy.newProxyInstance(
                        Cabinet.class.getClassLoader(),
                        new Class<?>[] {Cabinet.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "keep" ->
                                            files.put((String) arguments[1], (byte[]) arguments[2]);
                                    case "kept" -> Optional.ofNullable(files.get(arguments[1]));
                                    case "keptNames" -> List.copyOf(files.keySet());
                                    case "drop" -> files.remove(arguments[1]);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }
}

package id.lontar.gateway;

import java.nio.file.Path;
import java.util.Optional;

/// What several gateways have in common that serve as one: a store on PostgreSQL, and the keys.
///
/// @param url `jdbc:postgresql://host:port/database`, without a password
/// @param passwordFile its first line is the store's password; none where the server asks for none
/// @param keys the folder of the keys, which never stand in the store
public record Shared(String url, String user, Optional<Path> passwordFile, Path keys) {}

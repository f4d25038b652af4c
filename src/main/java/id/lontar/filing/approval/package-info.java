/// Returns an office sent for its clients, released without anybody's password: by one list where
/// mandates allow it, by what a client's phone gave otherwise.
@org.jspecify.annotations.NullMarked
package id.lontar.filing.approval;

/// Two returns of one couple that files apart (PH and MT), and whether they fit together.
@org.jspecify.annotations.NullMarked
package id.lontar.form.couple;

/// Where everything of a form stands: on its paper, and on the pages of a portal.
@org.jspecify.annotations.NullMarked
package id.lontar.form.layout;

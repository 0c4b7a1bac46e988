#include "security/composed_text.h"

#include <utf8proc.h>

#include <cstdlib>
#include <new>

namespace samspar::security {

SecretText composed(std::string_view text) {
    utf8proc_uint8_t* form = nullptr;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the library takes bytes
    const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const utf8proc_ssize_t size =
        utf8proc_map(bytes,
                     static_cast<utf8proc_ssize_t>(text.size()),
                     &form,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    if (size == UTF8PROC_ERROR_NOMEM) {
        throw std::bad_alloc();
    }
    if (size < 0) {
        return SecretText(std::string(text));
    }
    SecretText result(std::string(form, form + size));
    explicit_bzero(form, static_cast<std::size_t>(size));
    std::free(form);  // NOLINT(cppcoreguidelines-no-malloc): the library's malloc
    return result;
}

}  // namespace samspar::security

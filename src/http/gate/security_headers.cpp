#include "http/gate/security_headers.h"

namespace samspar::http {
namespace {

// data: is for the tick mark of the design system, blob: for charts copied as pictures.
constexpr const char* kContentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'";

// Nothing of what a browser can do beyond showing pages.
constexpr const char* kPermissionsPolicy =
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
    "fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
    "payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), "
    "usb=(), xr-spatial-tracking=()";

const char* cache_control(Caching caching) {
    switch (caching) {
        case Caching::kRevalidate:
            return "no-cache";
        case Caching::kForever:
            return "public, max-age=31536000, immutable";
        case Caching::kNever:
            break;
    }
    return "no-store";
}

}  // namespace

std::vector<std::pair<std::string, std::string>> standing_headers(Caching caching) {
    return {{"Content-Security-Policy", kContentSecurityPolicy},
            {"X-Content-Type-Options", "nosniff"},
            {"Referrer-Policy", "no-referrer"},
            {"Cross-Origin-Opener-Policy", "same-origin"},
            {"Cross-Origin-Resource-Policy", "same-origin"},
            {"Strict-Transport-Security", "max-age=31536000; includeSubDomains"},
            {"Permissions-Policy", kPermissionsPolicy},
            {"Cache-Control", cache_control(caching)}};
}

}  // namespace samspar::http

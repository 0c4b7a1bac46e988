#include "http/gate/assets.h"

#include <gtest/gtest.h>

#include <array>

#include "http/gate/security_headers.h"

namespace samspar::http {
namespace {

constexpr std::array<domain::EmbeddedFile, 5> kFiles{{{"assets/app-B3x.js", "plain js"},
                                                      {"assets/app-B3x.js.gz", "packed js"},
                                                      {"assets/inter.woff2", "font"},
                                                      {"index.html", "<html>"},
                                                      {"index.html.gz", "packed html"}}};

std::string header(const Reply& reply, const std::string& name) {
    for (const auto& [key, value] : reply.headers) {
        if (key == name) {
            return value;
        }
    }
    return "";
}

TEST(Assets, are_sent_packed_to_who_takes_it) {
    const AssetMap assets(kFiles);
    const Reply packed = assets.serve("/assets/app-B3x.js", true);
    EXPECT_EQ(packed.body, "packed js");
    EXPECT_EQ(header(packed, "Content-Encoding"), "gzip");
    EXPECT_EQ(header(packed, "Vary"), "Accept-Encoding");
    EXPECT_EQ(packed.content_type, "text/javascript; charset=utf-8");
    EXPECT_EQ(packed.caching, Caching::kForever);
    const Reply plain = assets.serve("/assets/app-B3x.js", false);
    EXPECT_EQ(plain.body, "plain js");
    EXPECT_EQ(header(plain, "Content-Encoding"), "");
    EXPECT_EQ(assets.serve("/assets/inter.woff2", true).body, "font");
    EXPECT_EQ(assets.serve("/assets/inter.woff2", true).content_type, "font/woff2");
}

TEST(Assets, give_the_page_for_every_path_of_the_app) {
    const AssetMap assets(kFiles);
    for (const char* path : {"/", "/index.html", "/deltagare/VPF-QRT", "/aktivera"}) {
        const Reply reply = assets.serve(path, false);
        EXPECT_EQ(reply.body, "<html>") << path;
        EXPECT_EQ(reply.content_type, "text/html; charset=utf-8");
        EXPECT_EQ(reply.caching, Caching::kRevalidate);
    }
}

TEST(Assets, do_not_give_the_page_for_a_file_that_is_not_there) {
    const AssetMap assets(kFiles);
    for (const char* path : {"/assets/app-old.js",
                             "/assets/",
                             "/assets/app-B3x.js.gz",
                             "/favicon.ico",
                             "/.git/config.txt",
                             "/../index.html"}) {
        EXPECT_EQ(assets.serve(path, true).status, 404) << path;
    }
}

TEST(StandingHeaders, say_how_long_to_keep_and_what_a_page_may_do) {
    const auto find = [](Caching caching, const std::string& name) {
        for (const auto& [key, value] : standing_headers(caching)) {
            if (key == name) {
                return value;
            }
        }
        return std::string();
    };
    EXPECT_EQ(find(Caching::kNever, "Cache-Control"), "no-store");
    EXPECT_EQ(find(Caching::kRevalidate, "Cache-Control"), "no-cache");
    EXPECT_EQ(find(Caching::kForever, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(find(Caching::kNever, "Content-Security-Policy"),
              "default-src 'none'; script-src 'self'; style-src 'self'; "
              "img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; "
              "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
              "require-trusted-types-for 'script'");
    EXPECT_EQ(find(Caching::kNever, "Strict-Transport-Security"),
              "max-age=31536000; includeSubDomains");
    EXPECT_EQ(find(Caching::kNever, "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(find(Caching::kNever, "Referrer-Policy"), "no-referrer");
    EXPECT_EQ(find(Caching::kNever, "Cross-Origin-Opener-Policy"), "same-origin");
    EXPECT_EQ(find(Caching::kNever, "Cross-Origin-Resource-Policy"), "same-origin");
    EXPECT_NE(find(Caching::kNever, "Permissions-Policy").find("camera=()"), std::string::npos);
    EXPECT_EQ(find(Caching::kNever, "Access-Control-Allow-Origin"), "");
}

}  // namespace
}  // namespace samspar::http

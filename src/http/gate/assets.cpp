#include "http/gate/assets.h"

#include <array>
#include <utility>

#include "http/gate/error_reply.h"

namespace samspar::http {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kTypes{
    {{".html", "text/html; charset=utf-8"},
     {".js", "text/javascript; charset=utf-8"},
     {".css", "text/css; charset=utf-8"},
     {".json", "application/json; charset=utf-8"},
     {".webmanifest", "application/manifest+json; charset=utf-8"},
     {".svg", "image/svg+xml; charset=utf-8"},
     {".txt", "text/plain; charset=utf-8"},
     {".png", "image/png"},
     {".ico", "image/x-icon"},
     {".woff2", "font/woff2"},
     {".woff", "font/woff"},
     {".map", "application/json; charset=utf-8"}}};

std::string_view type_of(std::string_view name) {
    for (const auto& [ending, type] : kTypes) {
        if (name.ends_with(ending)) {
            return type;
        }
    }
    return "application/octet-stream";
}

}  // namespace

AssetMap::AssetMap(std::span<const domain::EmbeddedFile> files) {
    for (const domain::EmbeddedFile& file : files) {
        std::string_view name = file.name;
        if (name.ends_with(".gz")) {
            name.remove_suffix(3);
            files_[std::string(name)].gzip = file.bytes;
        } else {
            files_[std::string(name)].plain = file.bytes;
        }
    }
}

Reply AssetMap::serve(std::string_view path, bool accepts_gzip) const {
    path.remove_prefix(1);
    const bool in_assets = path.starts_with("assets/");
    const bool is_page =
        !in_assets && path.substr(path.rfind('/') + 1).find('.') == std::string_view::npos;
    const std::string_view name = is_page ? "index.html" : path;
    const auto found = files_.find(name);
    if (found == files_.end()) {
        return error_reply(404, "not_found");
    }
    const auto& [plain, gzip] = found->second;
    if (plain.empty() && !accepts_gzip) {
        return error_reply(406, "not_found");
    }
    Reply reply;
    reply.content_type = type_of(name);
    reply.caching = in_assets ? Caching::kForever : Caching::kRevalidate;
    const bool compressed = !gzip.empty() && accepts_gzip;
    reply.body = compressed ? gzip : plain;
    if (!gzip.empty()) {
        reply.headers.emplace_back("Vary", "Accept-Encoding");
    }
    if (compressed) {
        reply.headers.emplace_back("Content-Encoding", "gzip");
    }
    return reply;
}

}  // namespace samspar::http

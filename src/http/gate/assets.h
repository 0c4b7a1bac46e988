#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "domain/embedded_file.h"
#include "http/gate/reply.h"
#include "http/gate/request.h"

namespace samspar::http {

// The built web app, in memory. Each file is there as it is and, under the same name with `.gz`,
// compressed; files that do not gain from it only as they are.
class AssetMap {
public:
    AssetMap() = default;
    // Names below the root of the web app: `index.html`, `assets/index-B3x.js.gz`. The bytes must
    // outlive this.
    explicit AssetMap(std::span<const domain::EmbeddedFile> files);

    // The file at that path, or index.html for every path that is a page of the app. A path below
    // /assets/, or with a dot in its last part, is a file or 404.
    [[nodiscard]] Reply serve(std::string_view path, bool accepts_gzip) const;

private:
    struct Asset {
        std::string_view plain;
        std::string_view gzip;
    };
    std::map<std::string, Asset, std::less<>> files_;
};

}  // namespace samspar::http

import CLCMS

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An lcms2 context that refuses any single allocation above 32 MiB, so that a profile of a few bytes cannot claim
/// tables of half a gigabyte (lcms2's own bound). The largest honest tables, of CMYK profiles, are a few MiB.
func boundedContext() -> cmsContext? {
    var plugin = cmsPluginMemHandler()
    plugin.base.Magic = cmsUInt32Number(cmsPluginMagicNumber)
    plugin.base.ExpectedVersion = cmsUInt32Number(LCMS_VERSION)
    plugin.base.Type = cmsSignature(cmsPluginMemHandlerSig)
    plugin.MallocPtr = { _, size in size > 32 << 20 ? nil : malloc(Int(size)) }
    plugin.FreePtr = { _, block in free(block) }
    plugin.ReallocPtr = { _, block, size in size > 32 << 20 ? nil : realloc(block, Int(size)) }
    return cmsCreateContext(&plugin, nil)
}

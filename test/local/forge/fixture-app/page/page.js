document.documentElement.dataset.bridge = typeof globalThis.__bridge?.callBridge;

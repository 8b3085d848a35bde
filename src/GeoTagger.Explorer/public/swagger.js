// Swagger UI without its bar on top: there is one document, and the page has a bar of its own.
SwaggerUIBundle({
  url: '/openapi/v1.json',
  dom_id: '#swagger-ui',
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  validatorUrl: null,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  syntaxHighlight: { theme: 'nord' },
});

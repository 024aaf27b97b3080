// Everything comes from this server: no validator elsewhere is asked.
SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });
